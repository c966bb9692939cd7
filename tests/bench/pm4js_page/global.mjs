// PM4JS hands its classes from file to file by Node's name for the global object.
globalThis.global = globalThis;
