// Unit symbols that stay with the number before them across a space.

/** SI units with usual prefixes, and units of newspapers' economic and technical pages (GB 3100, GB 3101). */
const SYMBOLS =
  'm km cm mm μm µm nm m² km² hm² m³ cm³ L l mL ml g kg mg μg µg t s ms min h d Hz kHz MHz GHz V kV A mA W kW MW GW TW ' +
  'Wh kWh MWh GWh J kJ Pa kPa MPa N K mol lx dB bit B kB KB MB GB TB PB bps kbps Mbps Gbps rpm hPa ha tce';

const KNOWN: ReadonlySet<string> = new Set(SYMBOLS.split(' '));

const AFTER_SPACE = /^[ \u00a0\u202f]([A-Za-zμµ]+[²³]?)(?:\/[A-Za-z]+[²³]?)?(?![A-Za-z\d])/;
/** Longer than any symbol with its space and divisor. */
const LOOK_AHEAD = 12;

/** True when one space and a unit symbol follow at `at`. */
export function isUnitSymbol(text: string, at: number): boolean {
  const match = AFTER_SPACE.exec(text.slice(at, at + LOOK_AHEAD));
  return match?.[1] !== undefined && KNOWN.has(match[1]);
}
