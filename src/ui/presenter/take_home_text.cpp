#include "ui/presenter/take_home_text.h"

#include "ui/presenter/record_text.h"

namespace pikatesti::ui::presenter {

std::string take_home_text(const Model& model, TakeHome text, std::string_view language) {
    const engine::Evening& evening = *model.evening;
    const engine::Municipality* found = model.municipalities.find(evening.details().municipality);
    const std::string municipality = found == nullptr ? std::string() : std::string(found->name.in(language));
    const engine::RoomResult result = evening.result();
    std::optional<EarlierRecord> earlier;
    if (model.earlier)
        earlier = {.comparison = engine::compare(model.earlier->result.result, result.result),
                   .date = model.earlier->data.details.date};
    const RecordText record{.set = model.set,
                            .data = evening.data(),
                            .result = result,
                            .traits = evening.traits(),
                            .messages = model.messages,
                            .language = language,
                            .municipality = municipality,
                            .earlier = earlier ? &*earlier : nullptr};
    return text == TakeHome::report ? wellbeing_text(record) : minutes_text(record);
}

} // namespace pikatesti::ui::presenter
