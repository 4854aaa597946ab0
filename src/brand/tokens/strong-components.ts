/**
 * Strongly connected components of a graph (Tarjan 1972): every circle is found, none is invented, and what others
 * rest on comes first. Without recursion, because a chain of 50,000 aliases is deeper than any stack.
 */

/** Components in the order in which they can be worked out: each after all that its nodes lead to. */
export function strongComponents<Node>(
  roots: Iterable<Node>,
  next: (node: Node) => readonly Node[],
): readonly (readonly Node[])[] {
  const components: Node[][] = [];
  const order = new Map<Node, number>();
  const lowest = new Map<Node, number>();
  const open = new Set<Node>();
  const stack: Node[] = [];
  const enter = (node: Node) => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    open.add(node);
    stack.push(node);
    return { node, next: next(node), at: 0 };
  };
  const lower = (node: Node, to: number) => lowest.set(node, Math.min(lowest.get(node)!, to));
  for (const root of roots) {
    if (order.has(root)) continue;
    const way = [enter(root)];
    while (way.length > 0) {
      const here = way.at(-1)!;
      const to = here.next[here.at++];
      if (to !== undefined) {
        if (!order.has(to)) way.push(enter(to));
        else if (open.has(to)) lower(here.node, order.get(to)!);
        continue;
      }
      way.pop();
      const before = way.at(-1);
      if (before) lower(before.node, lowest.get(here.node)!);
      if (lowest.get(here.node) !== order.get(here.node)) continue;
      const component = stack.splice(stack.lastIndexOf(here.node));
      for (const node of component) open.delete(node);
      components.push(component);
    }
  }
  return components;
}

/** Whether a component is a circle: several nodes, or one that leads to itself. */
export function isCircle<Node>(component: readonly Node[], next: (node: Node) => readonly Node[]): boolean {
  return component.length > 1 || next(component[0]!).includes(component[0]!);
}

/** A way through all nodes of a circle, from `start` back to it, on arrows that are there. */
export function closedWalk<Node>(
  component: readonly Node[],
  next: (node: Node) => readonly Node[],
  start: Node,
): readonly Node[] {
  const members = new Set(component);
  const missing = new Set(component);
  missing.delete(start);
  const walk = [start];
  while (missing.size > 0) {
    const leg = shortestWay(walk.at(-1)!, (node) => missing.has(node), members, next);
    for (const node of leg) missing.delete(node);
    walk.push(...leg);
  }
  walk.push(...shortestWay(walk.at(-1)!, (node) => node === start, members, next));
  return walk;
}

/** Nodes after `from` up to the first that is wanted. Within a component there always is one. */
function shortestWay<Node>(
  from: Node,
  isWanted: (node: Node) => boolean,
  members: ReadonlySet<Node>,
  next: (node: Node) => readonly Node[],
): readonly Node[] {
  const cameFrom = new Map<Node, Node>();
  const queue = [from];
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at]!;
    for (const to of next(node)) {
      if (!members.has(to)) continue;
      if (isWanted(to)) {
        const way = [to];
        for (let step = node; step !== from; step = cameFrom.get(step)!) way.unshift(step);
        return way;
      }
      if (cameFrom.has(to) || to === from) continue;
      cameFrom.set(to, node);
      queue.push(to);
    }
  }
  throw new Error('A strongly connected component has no way between two of its nodes.');
}
