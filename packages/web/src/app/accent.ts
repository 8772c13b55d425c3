/** The one accent colour; styles/base.css has it as --accent. */
export const accent = '#0b6e5f';
