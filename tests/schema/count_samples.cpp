// Prints exports of kiosks that any visitors have used on any days, one a line, for the tests of the schema:
//   count_samples SET NUMBER
#include "read_file.h"

#include "engine/session.h"
#include "formats/kiosk_counts/day_counts_export.h"
#include "formats/question_set/load_question_set.h"

#include <cstdlib>
#include <iostream>
#include <random>

using namespace pikatesti;

int main(int count, char** values) {
    if (count != 3)
        return 2;
    const auto set = formats::load_question_set(read_file(values[1])).value;
    if (!set)
        return 1;
    const unsigned number = static_cast<unsigned>(std::strtoul(values[2], nullptr, 10));
    for (unsigned seed = 0; seed < number; ++seed) {
        std::mt19937 generator(seed);
        const auto random = [&] { return static_cast<unsigned>(generator()); };
        engine::DayCounts counts;
        counts.set = set->id;
        for (unsigned day = 1; day <= seed % 9; ++day) {
            const std::string name = "2026-11-0" + std::to_string(day);
            for (unsigned visits = random() % 14; visits > 0; --visits) {
                counts.begin(name);
                engine::Session session(*set);
                session.begin();
                for (unsigned steps = random() % 25; session.stage() == engine::Stage::question && steps > 0; --steps) {
                    const std::size_t question = session.question();
                    if (random() % 5 == 0) {
                        session.skip();
                        continue;
                    }
                    session.choose(question, random() % set->questions[question].options.size(), true);
                    session.next();
                }
                if (session.stage() == engine::Stage::review)
                    session.show_result();
                counts.end(name, engine::totals_of_visit(session, session.stage() == engine::Stage::result));
            }
        }
        std::string json = formats::exported_day_counts(*set, counts);
        std::erase(json, '\n');
        std::cout << json << '\n';
    }
}
