import type { Draw } from '../draw';

/** Words for names, none of them used twice in a draft. */
export class Names {
  private readonly used = new Set<string>();

  constructor(private readonly draw: Draw) {}

  /** For a Pod or a Deployment. */
  workload(): string {
    return this.fresh(WORKLOADS);
  }

  /** For a container. */
  container(): string {
    return this.fresh(CONTAINERS);
  }

  /** An image that runs a server. Images may come again. */
  image(): string {
    return this.draw.one(IMAGES);
  }

  /** A name of this list that is not used yet; with a number once all are. */
  fresh(words: readonly string[]): string {
    const free = words.filter((word) => !this.used.has(word));
    let name = free.length > 0 ? this.draw.one(free) : this.draw.one(words);
    for (let number = 2; this.used.has(name); number++) name = `${name.replace(/-\d+$/, '')}-${number}`;
    this.used.add(name);
    return name;
  }
}

const WORKLOADS = ['web', 'api', 'shop', 'orders', 'cart', 'billing', 'search', 'mail', 'catalog', 'reports', 'worker'];
const CONTAINERS = ['app', 'server', 'main', 'backend', 'frontend', 'service', 'core'];
const IMAGES = ['nginx:1.27', 'httpd:2.4', 'nginx:1.27-alpine', 'caddy:2', 'traefik:3.1'];
