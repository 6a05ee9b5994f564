// `server-only` throws outside of React's server bundle; in tests it is replaced by this.
export {};
