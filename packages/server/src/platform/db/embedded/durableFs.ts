/**
 * PGlite's file system on real files, with an fsync that reaches the disk. PGlite starts with fsync
 * off and its file system has no fsync at all, so that an acknowledged commit may live in the
 * operating system's memory only.
 *
 * Source: electric-sql/pglite issue 1107 (its start parameters hold -F; the emitted `_fd_sync` calls
 * the stream's `fsync` where there is one, and answers success where there is none; `fdatasync`
 * never reaches the host, hence `wal_sync_method = fsync`).
 */
import { fsyncSync, closeSync, openSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type InitArguments = Parameters<NodeFS['init']>;
type Options = Awaited<ReturnType<NodeFS['init']>>;

/** What this file needs of an open file of the emulated system. */
type Stream = { readonly nfd?: number; readonly node?: unknown };
type NodeFileSystem = {
  readonly stream_ops: { fsync?: (stream: Stream) => number };
  readonly realPath: (node: unknown) => string;
};

/** Told after each sync, for whoever counts them. */
type Heard = (what: 'file' | 'folder') => void;

export class DurableFs extends NodeFS {
  private readonly heard: Heard;

  constructor(folder: string, heard: Heard = () => undefined) {
    super(folder);
    this.heard = heard;
  }

  override async init(...[pg, given]: InitArguments): Promise<Options> {
    const options = await super.init(pg, given);
    const { emscriptenOpts } = options;
    emscriptenOpts.preRun = [
      ...listOf(emscriptenOpts.preRun),
      (module: unknown) => {
        giveFsync(module, this.heard);
      },
    ];
    return options;
  }
}

/** `-F` turns fsync off; everything else stays as PGlite wants it. */
export function durableStartParams(): string[] {
  const kept = PGlite.defaultStartParams.filter((param) => param !== '-F');
  return [...kept, '-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'synchronous_commit=on'];
}

function giveFsync(module: unknown, heard: Heard): void {
  const files = nodeFilesOf(module);
  files.stream_ops.fsync = (stream) => {
    if (stream.nfd === undefined) syncPath(files.realPath(stream.node));
    else fsyncSync(stream.nfd);
    heard(stream.nfd === undefined ? 'folder' : 'file');
    return 0;
  };
}

/** Folders are opened without a descriptor of the host: their entries are synced by path. */
function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function nodeFilesOf(module: unknown): NodeFileSystem {
  // PGlite hands its module to `preRun` without a type.
  const { FS } = module as { readonly FS: { readonly filesystems: { NODEFS: NodeFileSystem } } };
  return FS.filesystems.NODEFS;
}

function listOf<T>(given: T | readonly T[] | undefined): readonly T[] {
  if (given === undefined) return [];
  return Array.isArray(given) ? given : [given as T];
}
