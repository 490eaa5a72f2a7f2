// SPDX-License-Identifier: EUPL-1.2
#include "audit/keeping.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

#include "audit/log.h"
#include "base/text.h"
#include "crypto/encoding.h"

namespace vt::audit {
namespace {

using Path = std::filesystem::path;

Path key_path(const Path& folder) {
    return folder / "log.key";
}
Path heads_path(const Path& folder) {
    return folder / "log.heads";
}

[[noreturn]] void fail(const Path& path, const std::string& what) {
    throw LogFault{path.string() + ": " + what};
}
[[noreturn]] void fail_with_errno(const Path& path) {
    fail(path, std::generic_category().message(errno));
}

// An open file descriptor; closed at the end of the scope.
class File {
public:
    File(const Path& path, int flags)
        : path_{path}, descriptor_{::open(path.c_str(), flags, 0600)} {
        if (descriptor_ < 0) fail_with_errno(path_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { ::close(descriptor_); }

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail_with_errno(path_);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    void cut_to(std::size_t size) {
        if (::ftruncate(descriptor_, static_cast<off_t>(size)) != 0) fail_with_errno(path_);
    }
    void keep() {
        if (::fsync(descriptor_) != 0) fail_with_errno(path_);
    }

private:
    Path path_;
    int descriptor_;
};

void keep_folder(const Path& folder) {
    File{folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC}.keep();
}

std::string read_file(const Path& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in) fail(path, "cannot be read");
    return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

// Up to and including the last line end.
std::string whole_lines(const Path& path) {
    std::string text = read_file(path);
    const auto end = text.rfind('\n');
    text.resize(end == std::string::npos ? 0 : end + 1);
    return text;
}

std::optional<Head> read_head(std::string_view line) {
    const auto words = split(line, ' ');
    if (words.size() != 2) return std::nullopt;
    const auto size = parse_int(words[0]);
    const auto bytes = crypto::from_base64(words[1]);
    const auto root = bytes ? crypto::hash_from(*bytes) : std::nullopt;
    if (!size || !root) return std::nullopt;
    return Head{static_cast<tree::Size>(*size), *root};
}

}  // namespace

bool has_key(const Path& folder) {
    return std::filesystem::exists(key_path(folder));
}

void make_key(const Path& folder) {
    std::string text = crypto::base64(crypto::random_bytes(32)) + "\n";
    File file{key_path(folder), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC};
    file.write(text);
    file.keep();
    keep_folder(folder);
    crypto::wipe(text);
}

crypto::SigningKey read_key(const Path& folder) {
    const Path path = key_path(folder);
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) fail_with_errno(path);
    if ((found.st_mode & 077) != 0) fail(path, "may be readable by its owner only (chmod 600)");
    std::string text = read_file(path);
    auto seed = crypto::from_base64(trim(text));
    crypto::wipe(text);
    if (!seed || seed->size() != 32) fail(path, "is damaged: it holds no key");
    return crypto::SigningKey::from_seed(crypto::SecretBytes::taken_from(*seed));
}

std::vector<Head> read_heads(const Path& folder) {
    std::vector<Head> heads;
    const Path path = heads_path(folder);
    if (!std::filesystem::exists(path)) return heads;
    const std::string text = whole_lines(path);
    if (text.empty()) return heads;
    for (const auto line : split(std::string_view{text}.substr(0, text.size() - 1), '\n')) {
        const auto head = read_head(line);
        if (!head) fail(path, "is damaged: a line is no signed head");
        heads.push_back(*head);
    }
    return heads;
}

void add_head(const Path& folder, const Head& head) {
    const Path path = heads_path(folder);
    const bool is_new = !std::filesystem::exists(path);
    const std::size_t whole = is_new ? 0 : whole_lines(path).size();
    File file{path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC};
    file.cut_to(whole);
    file.write(std::to_string(head.size) + " " + crypto::base64(crypto::view(head.root)) + "\n");
    file.keep();
    if (is_new) keep_folder(folder);
}

}  // namespace vt::audit
