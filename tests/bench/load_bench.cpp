// How long a question set takes to load, and to load and check: load_bench FILE ROUNDS prints the milliseconds of each
// round as JSON.
#include "formats/check/diagnose.h"
#include "formats/question_set/load_question_set.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace pikatesti::formats;

namespace {

template <typename Work> void print_rounds(const char* name, int rounds, Work work) {
    std::printf("\"%s\": [", name);
    for (int i = 0; i < rounds; i++) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
        std::printf("%s%.3f", i > 0 ? ", " : "", taken.count());
    }
    std::printf("]");
}

} // namespace

int main(int count, char** values) {
    if (count != 3)
        return 2;
    std::ostringstream stream;
    stream << std::ifstream(values[1], std::ios::binary).rdbuf();
    const std::string text = stream.str();
    const int rounds = std::atoi(values[2]);
    const Diagnosis first = diagnose(text, nullptr);
    if (!first.set)
        return 1;
    std::printf("{\"bytes\": %zu, \"questions\": %zu, \"warnings\": %zu, ", text.size(), first.set->questions.size(),
                first.diagnostics.size());
    print_rounds("load", rounds, [&] { load_question_set(text); });
    std::printf(", ");
    print_rounds("check", rounds, [&] { diagnose(text, nullptr); });
    std::printf("}\n");
}
