#include "cli/files.h"

#include "formats/json_document.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace pikatesti::cli {
namespace {

bool write_failed = false;
std::string write_failure;

void note_write_failure() {
    if (!write_failed)
        write_failure = std::strerror(errno);
    write_failed = true;
}

} // namespace

FileText read_file(const std::string& path) {
    FileText file;
    const bool standard = path == "-";
    std::FILE* stream = standard ? stdin : std::fopen(path.c_str(), "rb");
    if (!stream) {
        file.reason = std::strerror(errno);
        return file;
    }
    char chunk[65536];
    std::size_t size = 0;
    errno = 0;
    while (file.text.size() <= formats::JsonDocument::most_bytes &&
           (size = std::fread(chunk, 1, sizeof(chunk), stream)) > 0)
        file.text.append(chunk, size);
    file.readable = std::ferror(stream) == 0;
    if (!file.readable)
        file.reason = std::strerror(errno);
    if (!standard)
        std::fclose(stream);
    return file;
}

std::string shown_name(const std::string& path) { return path == "-" ? "standard input" : path; }

std::string beside(const std::string& file, const std::string& path) {
    const std::size_t slash = file.rfind('/');
    return slash == std::string::npos ? path : file.substr(0, slash + 1) + path;
}

void complain(std::string_view message) {
    std::fprintf(stderr, "pikatesti: %.*s\n", static_cast<int>(message.size()), message.data());
}

void print_diagnostics(const std::vector<formats::Diagnostic>& diagnostics, const std::string& path,
                       std::string_view text) {
    const std::string name = shown_name(path);
    formats::DiagnosticFormatter formatter(name, text);
    for (const formats::Diagnostic& diagnostic : diagnostics) {
        const std::string message = formatter.format(diagnostic);
        std::fwrite(message.data(), 1, message.size(), stderr);
    }
}

void print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
        note_write_failure();
}

int finish(int code) {
    if (std::fflush(stdout) != 0)
        note_write_failure();
    if (!write_failed)
        return code;
    complain("cannot write the output: " + write_failure);
    return exit_trouble;
}

} // namespace pikatesti::cli
