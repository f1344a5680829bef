const NAME = /^[a-z0-9]+(?:[/-][a-z0-9]+)*\.[a-z0-9]+$/;

/** Names are made by us; one that could leave its folder is a bug. */
export function checkName(name: string): string {
  if (!NAME.test(name)) throw new Error(`not a name of a kept file: ${name}`);
  return name;
}
