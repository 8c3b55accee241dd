import fc from 'fast-check';

// The same run twice is the same: properties are tried on other values by `npm run fuzz`, or with a FUZZ_SEED.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_230_101) });
