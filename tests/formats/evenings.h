// Evenings with anything in them, for the tests of records.
#pragma once

#include "engine/evening.h"
#include "engine/municipality.h"

#include <cstdint>
#include <string>

namespace pikatesti::formats {

// A small generator of its own, so that a seed gives the same with every standard library.
class Dice {
public:
    explicit Dice(unsigned seed) : m_state(seed * 2654435761u + 1) {}

    std::uint32_t below(std::size_t limit) {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 17;
        m_state ^= m_state << 5;
        return m_state % static_cast<std::uint32_t>(limit);
    }

private:
    std::uint32_t m_state;
};

inline engine::Evening any_evening(const engine::QuestionSet& set, const engine::MunicipalityList& towns,
                                   unsigned seed) {
    Dice dice(seed);
    engine::Evening evening(set);
    const char* texts[] = {"Ilta", "=1+1;", "\"quoted\" \\ /", "rivi\nrivi", "Sámi – 日本", "x"};
    for (std::size_t i = 0; i < 40 * set.questions.size(); ++i) {
        const std::size_t question = dice.below(set.questions.size());
        const std::string text = texts[dice.below(6)];
        switch (dice.below(14)) {
        case 0:
            evening.vote_again(question);
            break;
        case 1:
            evening.set_note(question, text);
            break;
        case 2:
            evening.lock(question, dice.below(3) == 0);
            break;
        case 3:
            evening.add_step({text, texts[dice.below(6)], dice.below(2) == 0 ? "" : "2027", dice.below(20)});
            break;
        case 4:
            evening.set_round_people(question, static_cast<int>(dice.below(20)));
            break;
        case 5:
            evening.set_answering(dice.below(4) == 0 ? engine::Answering::agreed : engine::Answering::hands);
            break;
        case 6:
            evening.choose(question, dice.below(5));
            break;
        case 7: {
            const engine::Municipality& town = towns.municipalities[dice.below(towns.municipalities.size())];
            evening.set_municipality(town.code, town.traits);
            break;
        }
        case 8:
            evening.next();
            break;
        case 9:
            evening.set_event(text);
            evening.set_date(dice.below(2) == 0 ? "2026-11-24" : "");
            evening.set_people(static_cast<int>(dice.below(60)));
            break;
        case 10:
            evening.set_languages({dice.below(2) == 0 ? "fi" : "en"});
            break;
        default:
            evening.add(question, dice.below(6), static_cast<int>(dice.below(9)));
        }
    }
    return evening;
}

} // namespace pikatesti::formats
