// Reading files and writing to the standard streams, with the failures that a Unix tool tells apart.
#pragma once

#include "formats/diagnostics/diagnostic.h"

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::cli {

// Exit codes of the program.
inline constexpr int exit_good = 0;
inline constexpr int exit_faults = 1;  // the data is wrong
inline constexpr int exit_trouble = 2; // wrong usage, or a file that cannot be read or written

struct FileText {
    bool readable = false;
    std::string text;
    std::string reason; // why it is not readable
};

// "-" is standard input. A little more than the loaders take is read, so that they can say it is too much.
FileText read_file(const std::string& path);

// A file, or standard input for "-", read piece by piece.
class InputStream {
public:
    explicit InputStream(const std::string& path);
    ~InputStream();
    InputStream(const InputStream&) = delete;
    InputStream& operator=(const InputStream&) = delete;

    // Appends up to `size` bytes. False if it cannot be read; at its end nothing is appended.
    bool read_more(std::string& text, std::size_t size);
    // Appends all the rest, but no more than the loaders take and a little, so that they can say it is too much.
    void read_all(std::string& text);

    std::FILE* stream() const { return m_stream; }
    const std::string& reason() const { return m_reason; } // why it cannot be read; empty as long as it can

private:
    std::FILE* m_stream;
    std::string m_reason;
};

// How messages name the path.
std::string shown_name(const std::string& path);

// A path that stands in a file, relative to that file.
std::string beside(const std::string& file, const std::string& path);

// "pikatesti: …" on standard error.
void complain(std::string_view message);

void print_diagnostics(const std::vector<formats::Diagnostic>& diagnostics, const std::string& path,
                       std::string_view text);

void print(std::string_view text); // to standard output
bool can_print();                  // false once something could not be written: go no further

// False, with a message, where it cannot be written.
bool write_file(const std::string& path, std::string_view text);

// The code, or exit_trouble with a message where standard output could not take everything, such as on a full disk.
int finish(int code);

} // namespace pikatesti::cli
