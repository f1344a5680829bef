/** The place where files are kept can't be reached or refuses us: for whoever asked, the server is busy. */
export class StorageError extends Error {}
