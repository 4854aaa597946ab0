/**
 * For work that pieces made side by side ask for at the same moment: whoever comes second waits for the first. Nothing is
 * remembered beyond that; a store does.
 */
export function sideBySide<T>() {
  const going = new Map<string, Promise<T>>();
  return (key: string, work: () => Promise<T>): Promise<T> => {
    const begun = going.get(key) ?? work().finally(() => going.delete(key));
    going.set(key, begun);
    return begun;
  };
}
