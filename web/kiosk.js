// The script of kiosk.html.
import { Kiosk } from "./kiosk/kiosk.js";

new Kiosk(document.getElementById("kiosk")).start();
