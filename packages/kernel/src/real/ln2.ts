/** ln 2 = ln2Hi + ln2Lo; ln2Hi has 21 trailing zero bits, so k * ln2Hi is exact for |k| < 2^21. */
export const ln2Hi = 0.6931471803691238;
export const ln2Lo = 1.9082149292705877e-10;
