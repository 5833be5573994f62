// Canary: what a host service must not reach.
export {};
