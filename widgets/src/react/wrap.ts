import {
  createElement,
  type ForwardedRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';

/** Properties, attributes and event handlers as a page gives them. */
export type Given = { readonly className?: string; readonly children?: ReactNode; readonly [name: string]: unknown };

/** What the manifest says of an element. */
export interface Wrapped {
  readonly tag: string;
  /** Defines the element; called in the browser only. */
  readonly define: () => void;
  /** Every property and, where it has one, its attribute. */
  readonly properties: Readonly<Record<string, string | null>>;
  /** Every handler (`onSisoReady`) and the event that it hears. */
  readonly events: Readonly<Record<string, string>>;
}

/** Servers run no effects, and React 18 warns about layout effects there. */
const useCommit: typeof useEffect = (effect, needs) =>
  (typeof document === 'undefined' ? useEffect : useLayoutEffect)(effect, needs);

/**
 * A React component for an element. Texts, numbers and flags are rendered as attributes, so that a server's HTML has
 * them; every property is then set as such, and events are listened to, which React 18 does not do by itself.
 */
export function wrap({
  tag,
  define,
  properties,
  events,
}: Wrapped): ForwardRefExoticComponent<Given & RefAttributes<HTMLElement>> {
  const component = forwardRef((given: Given, ref: ForwardedRef<HTMLElement>) => {
    // While it is rendered, because a provider is rendered before what it provides for, and committed after it.
    if (typeof document !== 'undefined' && !customElements.get(tag)) {
      define();
    }
    const element = useRef<HTMLElement | null>(null);
    const latest = useRef<Given>({});
    const attach = useCallback(
      (node: HTMLElement | null) => {
        element.current = node;
        if (typeof ref === 'function') {
          return ref(node);
        }
        if (ref) {
          ref.current = node;
        }
      },
      [ref],
    );
    useCommit(() => {
      const before = latest.current;
      latest.current = given;
      for (const name in properties) {
        if (given[name] !== before[name]) {
          Object.assign(element.current ?? {}, { [name]: given[name] });
        }
      }
    });
    useCommit(() => {
      const node = element.current;
      const hear = (event: Event): void => {
        for (const name in events) {
          const handler = latest.current[name];
          if (events[name] === event.type && typeof handler === 'function') {
            handler(event);
          }
        }
      };
      for (const name in events) {
        node?.addEventListener(events[name] ?? '', hear);
      }
      return () => {
        for (const name in events) {
          node?.removeEventListener(events[name] ?? '', hear);
        }
      };
    }, []);

    const { className, children, ...rest } = given;
    const rendered: Record<string, unknown> = { ref: attach, class: className };
    for (const name in rest) {
      const value = rest[name];
      const attribute = properties[name];
      if (attribute === undefined && !(name in events)) {
        rendered[name] = value;
      } else if (attribute && value !== false && typeof value !== 'object') {
        rendered[attribute] = value === true ? '' : value;
      }
    }
    return createElement(tag, rendered, children);
  });
  component.displayName = tag;
  return component;
}
