#include "cli/files.h"

#include "formats/json/document.h"

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

InputStream::InputStream(const std::string& path) : m_stream(path == "-" ? stdin : std::fopen(path.c_str(), "rb")) {
    if (!m_stream)
        m_reason = std::strerror(errno);
}

InputStream::~InputStream() {
    if (m_stream && m_stream != stdin)
        std::fclose(m_stream);
}

bool InputStream::read_more(std::string& text, std::size_t size) {
    if (!m_stream)
        return false;
    const std::size_t before = text.size();
    text.resize(before + size);
    errno = 0;
    text.resize(before + std::fread(text.data() + before, 1, size, m_stream));
    if (std::ferror(m_stream) != 0)
        m_reason = std::strerror(errno);
    return m_reason.empty();
}

void InputStream::read_all(std::string& text) {
    constexpr std::size_t chunk = 65536;
    while (text.size() <= formats::JsonDocument::most_bytes) {
        const std::size_t before = text.size();
        if (!read_more(text, chunk) || text.size() == before)
            return;
    }
}

FileText read_file(const std::string& path) {
    FileText file;
    InputStream stream(path);
    stream.read_all(file.text);
    file.reason = stream.reason();
    file.readable = file.reason.empty();
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

bool can_print() { return !write_failed; }

bool write_file(const std::string& path, std::string_view text) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    const bool written = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
    const bool closed = file != nullptr && std::fclose(file) == 0;
    if (!written || !closed)
        complain("cannot write " + path + ": " + std::strerror(errno));
    return written && closed;
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
