/** Ids of the function commands, as manifest.xml names them in FunctionName. */
export const ACTION_IDS = { summarize: 'summarize' } as const;
