/** Where a family stands in its life; `stageOf` says which. */
export type Stage = 'single' | 'couple' | 'youngFamily' | 'schoolFamily' | 'emptyNest' | 'retired';
