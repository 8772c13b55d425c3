/**
 * A request that is refused because the sign-in has ended waits until the same person has signed in
 * again, and is then sent as it was: with the same body and the same idempotency key.
 */
export type Send = (request: Request) => Promise<Response>;

export type SignInAgain = {
  readonly send: Send;
  /** True while somebody has to sign in. */
  readonly isAsking: () => boolean;
  /** The screen that can ask; without one, refusals are simply answered. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Signed in, or not now: then the refusals are answered as they were. */
  readonly answer: (isSignedIn: boolean) => void;
};

type Asked = { readonly done: Promise<boolean>; readonly answer: (isSignedIn: boolean) => void };

const refused = 401;

export function createSignInAgain(
  send: Send,
  isSignInItself: (request: Request) => boolean,
): SignInAgain {
  const listeners = new Set<() => void>();
  let asked: Asked | null = null;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const ask = (): Promise<boolean> => {
    if (asked === null) {
      asked = newQuestion();
      tell();
    }
    return asked.done;
  };
  const again: Send = async (request) => {
    if (isSignInItself(request)) return send(request);
    // A request is spent by being sent; the copy keeps its body and its key.
    const copy = request.clone();
    const response = await send(request);
    if (response.status !== refused || listeners.size === 0) return response;
    return (await ask()) ? send(copy) : response;
  };
  return {
    send: again,
    isAsking: () => asked !== null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answer: (isSignedIn) => {
      asked?.answer(isSignedIn);
      asked = null;
      tell();
    },
  };
}

function newQuestion(): Asked {
  let answer: Asked['answer'] = () => {};
  const done = new Promise<boolean>((resolve) => {
    answer = resolve;
  });
  return { done, answer };
}
