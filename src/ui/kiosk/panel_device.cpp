// How the device is: what it keeps, what it runs on, and the way out of the kiosk.
#include "ui/kiosk/panel_device.h"

#include "ui/kiosk/widgets.h"
#include "ui/kit/widgets.h"

namespace pikatesti::ui::kiosk {

void panel_device(Composer& composer, quick_test::Model& model, Model& kiosk) {
    const Device& device = kiosk.device;
    composer.open(Role::list, "device/list");
    const auto row = [&](const char* id, const std::string& value) {
        figure(composer, std::string("device/") + id, {model.say(std::string("kiosk.device.") + id)}, value);
    };
    row("storage", model.say("kiosk.storage." + device.storage));
    row("persistent", model.say(device.persistent ? "kiosk.persistent.yes" : "kiosk.persistent.no"));
    row("version", device.version.empty() ? "–" : device.version);
    row("offline", model.say(device.offline_ready ? "kiosk.offline.ready" : "kiosk.offline.not"));
    row("network", model.say(device.online ? "kiosk.network.on" : "kiosk.network.off"));
    const bool charging = !device.battery.empty() && device.battery.back() == '+';
    const std::string percent = device.battery.substr(0, device.battery.size() - (charging ? 1 : 0));
    row("battery", device.battery.empty() ? model.say("kiosk.battery.unknown")
                                          : model.say(charging ? "kiosk.battery.charging" : "kiosk.battery.level",
                                                      {{"percent", percent}}));
    composer.close();
    if (!device.public_link) {
        composer.y += composer.scaled(8);
        paragraph(composer, "device/link", {model.say("kiosk.link.local")}, composer.style(16, 1.5F),
                  composer.theme.ink);
    }
    composer.y += composer.scaled(20);
    if (button(composer, {.id = "panel/leave", .label = {model.say("kiosk.leave")}, .description = {}}))
        model.actions.push_back(for_kiosk(Action::leave));
    composer.y += composer.scaled(6);
    paragraph(composer, "panel/leave/text", {model.say("kiosk.leave.text")}, composer.style(15, 1.5F),
              composer.theme.muted);
}

} // namespace pikatesti::ui::kiosk
