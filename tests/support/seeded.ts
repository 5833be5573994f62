// Gives property tests one seed, so that a run can be repeated; BANXIN_SEEDS=random looks elsewhere each time.
import fc from 'fast-check';

const SEED = 20_251_123;

const { BANXIN_SEEDS } = process.env;
if (BANXIN_SEEDS !== 'random') fc.configureGlobal({ seed: BANXIN_SEEDS === undefined ? SEED : Number(BANXIN_SEEDS) });
