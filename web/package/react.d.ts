// For TypeScript with React 19: import type {} from "jarjesto-pikatesti/react";
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { PikatestiAttributes, PikatestiElement, PikatestiEventMap } from "./index.js";

type Handlers = { [Type in keyof PikatestiEventMap as `on${Type}`]?: (event: PikatestiEventMap[Type]) => void };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "jarjesto-pikatesti": DetailedHTMLProps<HTMLAttributes<PikatestiElement>, PikatestiElement> & PikatestiAttributes & Handlers;
    }
  }
}
