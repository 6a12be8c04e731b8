// The script of kiosk.html.
import { Kiosk } from "./kiosk.js";

new Kiosk(document.getElementById("kiosk")).start();
