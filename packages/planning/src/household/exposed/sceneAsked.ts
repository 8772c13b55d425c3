/** A scene that the client asks for, with the parameters that the planner put in the place of defaults. */
export type SceneAsked = {
  readonly id: string;
  readonly parameters: Readonly<Record<string, number>>;
};
