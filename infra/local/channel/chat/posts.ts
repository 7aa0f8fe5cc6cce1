/** Tells whoever looks at a conversation what changes in it, while they look. */

/** One change; `message` is looked up afresh by the reader, so that each person sees their own view of it. */
export interface Post {
  kind: 'message' | 'update' | 'delete' | 'typing' | 'view' | 'installed';
  conversation: string;
  id?: string;
  /** Only this person is concerned. */
  oid?: string;
}

/** The board changes are put on. */
export interface Posts {
  put(post: Post): void;
  /** Calls back for every later change; the answer stops it. */
  follow(see: (post: Post) => void): () => void;
}

/** Starts with nobody looking. */
export function openPosts(): Posts {
  const readers = new Set<(post: Post) => void>();
  return {
    put(post) {
      for (const see of readers) see(post);
    },
    follow(see) {
      readers.add(see);
      return () => readers.delete(see);
    },
  };
}
