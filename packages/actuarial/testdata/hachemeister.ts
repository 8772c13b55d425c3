/**
 * Bodily injury claims of private cars in five states, twelve quarters from July 1970: average claim
 * and number of claims.
 *
 * Source: Hachemeister, Credibility for Regression Models with Application to Trend (1975), as
 * printed with the R package actuar.
 */
const averages = [
  [1738, 1642, 1794, 2051, 2079, 2234, 2032, 2035, 2115, 2262, 2267, 2517],
  [1364, 1408, 1597, 1444, 1342, 1675, 1470, 1448, 1464, 1831, 1612, 1471],
  [1759, 1685, 1479, 1763, 1674, 2103, 1502, 1622, 1828, 2155, 2233, 2059],
  [1223, 1146, 1010, 1257, 1426, 1532, 1953, 1123, 1343, 1243, 1762, 1306],
  [1456, 1499, 1609, 1741, 1482, 1572, 1606, 1735, 1607, 1573, 1613, 1690],
];

const claims = [
  [7861, 9251, 8706, 8575, 7917, 8263, 9456, 8003, 7365, 7832, 7849, 9077],
  [1622, 1742, 1523, 1515, 1622, 1602, 1964, 1515, 1527, 1748, 1654, 1861],
  [1147, 1357, 1329, 1204, 998, 1077, 1277, 1218, 896, 1003, 1108, 1121],
  [407, 396, 348, 341, 315, 328, 352, 331, 287, 384, 321, 342],
  [2902, 3172, 3046, 3068, 2693, 2910, 3275, 2697, 2663, 3017, 3242, 3425],
];

export const hachemeister = averages.map((state, i) => ({
  name: `state ${i + 1}`,
  periods: state.map((perVolume, j) => ({ perVolume, volume: claims[i]?.[j] ?? 0 })),
}));
