// SPDX-License-Identifier: EUPL-1.2
#include "ballots/box_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace vt::ballots {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kKeyBytes = 32;
constexpr std::string_view kFolder = "ballots";

[[noreturn]] void throw_system(const fs::path& path) {
    throw std::system_error{errno, std::generic_category(), path.string()};
}

class Descriptor {
public:
    Descriptor(const fs::path& path, int flags)
        : path_{path}, number_{::open(path.c_str(), flags | O_CLOEXEC, 0600)} {}
    Descriptor(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    bool is_open() const { return number_ >= 0; }
    int number() const { return number_; }
    void sync() const {
        if (::fsync(number_) != 0) throw_system(path_);
    }

private:
    const fs::path& path_;
    int number_;
};

void write_key(const Descriptor& file, const fs::path& path, std::span<const unsigned char> bytes) {
    if (::write(file.number(), bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        throw_system(path);
    file.sync();
}

// Overwritten before it is unlinked: on most disks that is worth something, on none it harms.
void destroy_key(const fs::path& path) {
    {
        const Descriptor file{path, O_WRONLY};
        if (!file.is_open() && errno == ENOENT) return;
        if (!file.is_open()) throw_system(path);
        const std::array<unsigned char, kKeyBytes> zeros{};
        write_key(file, path, zeros);
    }
    fs::remove(path);
}

}  // namespace

BoxFiles::BoxFiles(const std::string& folder, std::string_view kind, const VoteId& vote)
    : folder_{fs::path{folder} / kFolder}, name_{std::string{kind} + "-" + vote.value} {}

bool BoxFiles::exist() const {
    return fs::exists(box()) && fs::exists(key());
}

crypto::SecretBytes BoxFiles::make_key() const {
    if (fs::create_directories(folder_)) fs::permissions(folder_, fs::perms::owner_all);
    const fs::path path = key();
    const Descriptor file{path, O_CREAT | O_EXCL | O_WRONLY};
    if (!file.is_open()) throw_system(path);
    auto fresh = crypto::SecretBytes::random(kKeyBytes);
    write_key(file, path, fresh.bytes());
    return fresh;
}

crypto::SecretBytes BoxFiles::read_key() const {
    const fs::path path = key();
    const Descriptor file{path, O_RDONLY};
    if (!file.is_open()) throw_system(path);
    crypto::SecretBytes secret{kKeyBytes};
    const auto bytes = secret.bytes();
    const ssize_t got = ::read(file.number(), bytes.data(), bytes.size());
    if (got < 0) throw_system(path);
    if (static_cast<std::size_t>(got) != bytes.size())
        throw std::system_error{EIO, std::generic_category(), path.string()};
    return secret;
}

void BoxFiles::settle_folder() const {
    const Descriptor folder{folder_, O_RDONLY | O_DIRECTORY};
    if (!folder.is_open()) throw_system(folder_);
    folder.sync();
}

void BoxFiles::destroy() const {
    if (!fs::exists(folder_)) return;
    destroy_key(key());
    settle_folder();
    for (const char* rest : {"", "-wal", "-shm"}) fs::remove(box() + rest);
    settle_folder();
}

std::vector<VoteId> votes_with_files(const std::string& folder, std::string_view kind) {
    std::vector<VoteId> votes;
    const fs::path ballots = fs::path{folder} / kFolder;
    if (!fs::exists(ballots)) return votes;
    const std::string begins = std::string{kind} + "-";
    for (const auto& entry : fs::directory_iterator{ballots}) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(begins)) continue;
        const auto vote = VoteId::parse(name.substr(begins.size(), 32));
        if (vote && std::find(votes.begin(), votes.end(), *vote) == votes.end())
            votes.push_back(*vote);
    }
    return votes;
}

}  // namespace vt::ballots
