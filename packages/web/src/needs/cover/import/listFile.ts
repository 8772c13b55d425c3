/** A file that a person chose, as the preview takes it. */
export type ListFile = { readonly name: string; readonly base64: string };

/** The server takes requests of 2 MiB; base64 makes four characters of three bytes. */
export const maxFileBytes = 1_400_000;
const maxNameLength = 200;

export async function listFileOf(file: File): Promise<ListFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  // The name is for messages only; its end says what kind of file it is.
  return { name: file.name.slice(-maxNameLength), base64: btoa(text) };
}
