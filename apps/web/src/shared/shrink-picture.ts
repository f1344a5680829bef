/** What the server shows largest, with room to spare; a phone's photo has three times that. */
const LONGEST = 2000;
/** A file this small goes as it is. */
const SMALL = 1024 * 1024;

/** A phone's photo made small enough for a weak network and the server's limits; what can't be read goes as it is. */
export async function shrinkPicture(file: Blob): Promise<Blob> {
  if (file.size <= SMALL) return file;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return file;
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/webp", 0.9));
  return small && small.size < file.size ? small : file;
}
