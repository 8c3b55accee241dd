/** The constant parts of the HTML report. It loads nothing: style and script are in the page. */

/** Light and dark, phone and desktop, screen and print. Whatever colour conveys, a word or an underline conveys too. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--card:#fff;--ink:#1c2024;--soft:#5b6470;--line:#d8dde3;--shade:#f4f6f8;
--error:#b42318;--warning:#8a5300;--info:#175cd3;--good:#18733a;--mark:#fde8e6;--rel:#e8f0fd}
@media(prefers-color-scheme:dark){:root{--bg:#14171a;--card:#1b1f23;--ink:#e6e9ec;--soft:#a2acb8;--line:#363d45;
--shade:#23282e;--error:#ff8a80;--warning:#f5b851;--info:#84b6ff;--good:#6fd08c;--mark:#4a2320;--rel:#20304a}}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main,header,footer{max-width:64rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.6rem;margin:1.5rem 0 .25rem}
h2{font-size:1.25rem;margin:2.5rem 0 .75rem;scroll-margin-top:6rem}
h3{font-size:1.05rem;margin:0;overflow-wrap:anywhere}
a{color:var(--info)}
:focus-visible{outline:3px solid var(--info);outline-offset:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem}
.soft{color:var(--soft)}
.totals{display:flex;flex-wrap:wrap;gap:.75rem;padding:0;margin:1rem 0;list-style:none}
.totals li{flex:1 1 7rem;border:1px solid var(--line);border-radius:.5rem;padding:.5rem .9rem;background:var(--card)}
.totals b{display:block;font-size:1.6rem;line-height:1.3;font-variant-numeric:tabular-nums}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}.good{color:var(--good)}
form{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center;position:sticky;top:0;z-index:1;
background:var(--bg);border-bottom:1px solid var(--line);padding:.6rem 1rem;max-width:64rem;margin:0 auto}
fieldset{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
legend{float:left}
select,button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.35rem;
padding:.3rem .5rem;max-width:100%}
label{display:inline-flex;gap:.35rem;align-items:center;max-width:100%;white-space:nowrap}
label select{min-width:0;width:9.5rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
th,td.s{white-space:nowrap}
td.unit{min-width:8.5rem}
article{border:1px solid var(--line);border-radius:.6rem;margin:1rem 0;background:var(--card);
content-visibility:auto;contain-intrinsic-size:auto 24rem;scroll-margin-top:6rem}
article>header{padding:.8rem 1rem;border-bottom:1px solid var(--line);max-width:none}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:.5rem 0 0;font-size:.95rem}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
ol,ul.notes{list-style:none;margin:0;padding:0}
.finding{padding:.8rem 1rem;border-bottom:1px solid var(--line);break-inside:avoid}
.finding:last-child{border-bottom:0}
.finding p{margin:0;overflow-wrap:anywhere}
.finding .place{font-size:.85rem;color:var(--soft)}
.badge{font-weight:700;margin-right:.5rem}
pre{margin:.5rem 0;padding:.5rem .7rem;background:var(--shade);border-radius:.4rem;white-space:pre-wrap;
overflow-wrap:anywhere;font:.875rem/1.7 ui-monospace,"Cascadia Mono",Consolas,"Noto Sans Mono CJK SC",monospace}
pre .row{display:grid;grid-template-columns:3.2em 1fr;gap:.6em}
pre .no{color:var(--soft);text-align:right;user-select:none}
pre .label{margin-left:1em;font-size:.9em}pre .related{color:var(--soft)}
[data-severity=error] .primary{color:var(--error)}[data-severity=warning] .primary{color:var(--warning)}[data-severity=info] .primary{color:var(--info)}
mark{color:inherit;background:var(--mark);text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:3px}
pre mark.related{color:inherit;background:var(--rel);text-decoration-style:dotted}
mark:empty{border-left:3px solid currentColor;margin:0 1px}
.clean{padding:.8rem 1rem;margin:0}
.suppressed{padding:.6rem 1rem;border-top:1px solid var(--line);font-size:.92rem}
.suppressed h4{margin:0 0 .3rem;font-size:.95rem}
.suppressed ul{margin:0;padding-left:1.2rem}
footer{padding:1.5rem 1rem 3rem;font-size:.85rem;color:var(--soft);overflow-wrap:anywhere}
@media(max-width:40rem){.desk{display:none}td.unit{min-width:0}label select{width:auto}h1{font-size:1.35rem}form{position:static}th,td{padding:.35rem .4rem}
pre .row{grid-template-columns:2.2em 1fr}}
@media print{:root{color-scheme:light;--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--shade:#f6f6f6;--error:#900;
--warning:#640;--info:#036;--good:#050;--mark:#fff;--rel:#fff}form,.skip{display:none!important}body{font-size:11pt}
article{content-visibility:visible;border-radius:0}main,header,footer{max-width:none;padding:0}h2,article>header{break-after:avoid}}
`;

/** Filters by severity, rule and unit; without script everything is shown. */
export const SCRIPT = `
(() => {
  const form = document.getElementById('filter');
  const output = form.querySelector('output');
  const articles = Array.from(document.querySelectorAll('article'), (article) => ({
    article,
    findings: Array.from(article.querySelectorAll('.finding')),
    row: document.getElementById('row-' + article.id),
  }));
  const apply = () => {
    const data = new FormData(form);
    const severities = new Set(data.getAll('severity'));
    const rule = data.get('rule');
    const unit = data.get('unit');
    const all = rule === '' && severities.size === 3;
    let shown = 0;
    for (const { article, findings, row } of articles) {
      const here = unit === '' || article.dataset.unit === unit;
      let count = 0;
      for (const finding of findings) {
        const { severity, rule: own } = finding.dataset;
        finding.hidden = !(here && severities.has(severity) && (rule === '' || own === rule));
        if (!finding.hidden) count += 1;
      }
      article.hidden = !here || (count === 0 && !all);
      if (row) row.hidden = article.hidden;
      shown += count;
    }
    output.value = output.dataset.text.replace('%', shown);
  };
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
})();
`;
