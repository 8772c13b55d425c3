/** A file that a person chose, as the preview takes it. */
export type ListFile = { readonly name: string; readonly base64: string };

/** The server takes requests of 2 MiB; base64 makes four characters of three bytes. */
export const maxFileBytes = 1_400_000;

export async function listFileOf(file: File): Promise<ListFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return { name: file.name, base64: btoa(text) };
}
