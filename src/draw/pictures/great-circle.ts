/** In degrees; north and east are positive. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Initial heading of the shortest way over a sphere, in degrees from north, clockwise. */
export function initialHeading(from: Place, to: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const eastward = radians(to.longitude - from.longitude);
  const [start, end] = [radians(from.latitude), radians(to.latitude)];
  const y = Math.sin(eastward) * Math.cos(end);
  const x = Math.cos(start) * Math.sin(end) - Math.sin(start) * Math.cos(end) * Math.cos(eastward);
  return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
}
