import fc from 'fast-check';

// Runs are reproducible: only `npm run fuzz` or a FUZZ_SEED check properties with other values.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_230_101) });
