/** An archive that can't be made, read or restored; its message is one clear sentence for whoever runs the program. */
export class ArchiveError extends Error {}
