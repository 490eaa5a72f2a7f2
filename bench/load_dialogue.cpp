// SPDX-License-Identifier: EUPL-1.2
// A room full of phones in one process. Usage: load_dialogue PORT CODE PHONES
//
// Does what it is told on its standard input, a line at a time, and answers each line with one JSON
// object. A phone votes once, and what fails is not tried again. Run by bench/dialogue.py.
//
//   listen N       the first N phones listen to the stream
//   join           every phone enters the room through its pages
//   open N         the first N phones open the page of the vote, each on a connection it keeps
//   vote SECONDS   those vote, evenly over so long; a latency counts from the moment planned
//   close          says {"ready":1}, then waits until every phone was told where the session stands
//   follow MS      every phone asks for the page anew, spread over so long
//   check          how many of those who voted read on their page that the vote is in
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "load_wire.h"

namespace {

using namespace vt::bench;
using std::chrono::duration;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr std::size_t kAtOnce = 32;
constexpr int kAnswers = 6;
constexpr seconds kPatience{120};
constexpr seconds kPatienceForVotes{30};
constexpr std::string_view kVoteIsIn = "Uw stem is binnen";

struct Phone {
    std::string cookie{};
    std::string csrf{};
    std::string round{};
    bool acknowledged{false};
    std::unique_ptr<Listener> listener{};
    std::unique_ptr<Client> own{};
};

std::string between(std::string_view text, std::string_view before, std::string_view after) {
    const auto start = text.find(before);
    if (start == std::string_view::npos) return {};
    const auto rest = text.substr(start + before.size());
    return std::string{rest.substr(0, rest.find(after))};
}

std::string field(const Answer& page, const std::string& name) {
    return between(page.body, "name=\"" + name + "\" value=\"", "\"");
}

std::string json(const std::vector<double>& numbers) {
    std::ostringstream text;
    for (std::size_t i = 0; i < numbers.size(); ++i) text << (i == 0 ? "[" : ",") << numbers[i];
    text << (numbers.empty() ? "[]" : "]");
    return text.str();
}

double ms(Steady::duration time) {
    return duration<double, std::milli>(time).count();
}

class Room {
public:
    Room(std::uint16_t port, std::string code, std::size_t phones)
        : loop_{port}, host_{"localhost:" + std::to_string(port)}, code_{std::move(code)} {
        phones_.resize(phones);
    }

    void obey(const std::string& verb, double number);

private:
    using Each = std::function<void(Phone&, Client&, std::function<void()> next)>;

    std::string get(const std::string& path, const Phone& phone) const;
    std::string post(const std::string& path, const Phone& phone, const std::string& body) const;
    void follow_in_turn(std::size_t count, const Each& each);
    template <class Ended>
    bool turn_until(Ended ended, Steady::duration patience);

    void listen(std::size_t count);
    void join();
    void open(std::size_t count);
    void vote(double over_seconds);
    void close();
    void follow(double over_ms);
    void check();

    Loop loop_;
    const std::string host_;
    const std::string code_;
    std::vector<Phone> phones_{};
    std::size_t voters_{0};
};

std::string Room::get(const std::string& path, const Phone& phone) const {
    return "GET " + path + " HTTP/1.1\r\nHost: " + host_ + "\r\nSec-Fetch-Site: same-origin\r\n" +
           (phone.cookie.empty() ? "" : "Cookie: " + phone.cookie + "\r\n") + "\r\n";
}

std::string Room::post(const std::string& path, const Phone& phone, const std::string& body) const {
    return "POST " + path + " HTTP/1.1\r\nHost: " + host_ + "\r\nOrigin: http://" + host_ +
           "\r\nSec-Fetch-Site: same-origin\r\nCookie: " + phone.cookie +
           "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
}

template <class Ended>
bool Room::turn_until(Ended ended, Steady::duration patience) {
    const Moment last = Steady::now() + patience;
    while (!ended() && Steady::now() < last)
        loop_.turn(std::min(last, Steady::now() + milliseconds{20}));
    return ended();
}

// A few at a time: each that is done calls the next one.
void Room::follow_in_turn(std::size_t count, const Each& each) {
    std::vector<std::unique_ptr<Client>> clients;
    std::size_t begun = 0;
    std::size_t ended = 0;
    std::function<void(Client&)> begin = [&](Client& client) {
        if (begun == count) return;
        each(phones_[begun++], client, [&] {
            ++ended;
            begin(client);
        });
    };
    for (std::size_t i = 0; i < kAtOnce; ++i) {
        clients.push_back(std::make_unique<Client>(loop_));
        begin(*clients.back());
    }
    if (!turn_until([&] { return ended == count; }, kPatience))
        throw std::runtime_error{"the server took too long"};
}

void Room::listen(std::size_t count) {
    const std::string request = get("/d/" + code_ + "/stroom", {});
    const auto now = [&] {
        return static_cast<std::size_t>(std::ranges::count_if(phones_, [](const Phone& phone) {
            return phone.listener && phone.listener->listening();
        }));
    };
    std::size_t asked = now();
    while (asked < std::min(count, phones_.size())) {
        const std::size_t first = asked;
        for (; asked < std::min({first + kAtOnce, count, phones_.size()}); ++asked) {
            phones_[asked].listener = std::make_unique<Listener>(loop_);
            phones_[asked].listener->listen(request);
        }
        const Listener& last = *phones_[asked - 1].listener;
        turn_until([&] { return last.listening(); }, seconds{5});
    }
    turn_until([&] { return now() == asked; }, seconds{10});
    std::cout << "{\"listening\":" << now() << "}" << std::endl;
}

void Room::join() {
    const std::string path = "/d/" + code_;
    std::size_t in = 0;
    const Moment began = Steady::now();
    follow_in_turn(phones_.size(), [&](Phone& phone, Client& client, auto next) {
        client.ask(get(path, phone), [&, path, next](const Answer& page) {
            phone.cookie = between(page.head, "\r\nSet-Cookie: ", ";");
            phone.csrf = field(page, "csrf");
            client.ask(post(path, phone, "csrf=" + phone.csrf), [&, next](const Answer& answer) {
                if (answer.status == 303) ++in;
                next();
            });
        });
    });
    std::cout << "{\"joined\":" << in << ",\"ms\":" << ms(Steady::now() - began) << "}"
              << std::endl;
}

void Room::open(std::size_t count) {
    voters_ = std::min(count, phones_.size());
    std::size_t ready = 0;
    follow_in_turn(voters_, [&](Phone& phone, Client&, auto next) {
        phone.own = std::make_unique<Client>(loop_);
        phone.own->ask(get("/d/" + code_, phone), [&, next](const Answer& page) {
            phone.csrf = field(page, "csrf");
            phone.round = field(page, "ronde");
            if (!phone.round.empty()) ++ready;
            next();
        });
    });
    std::cout << "{\"open\":" << ready << "}" << std::endl;
}

void Room::vote(double over_seconds) {
    std::vector<double> latencies;
    std::vector<double> sent(kAnswers);
    std::vector<double> acknowledged(kAnswers);
    std::size_t ended = 0;
    std::size_t begun = 0;
    const Moment start = Steady::now();
    const auto planned = [&](std::size_t which) {
        const duration<double> after{over_seconds * static_cast<double>(which) /
                                     static_cast<double>(voters_)};
        return start + std::chrono::duration_cast<Steady::duration>(after);
    };
    const auto cast = [&](std::size_t which) {
        Phone& phone = phones_[which];
        const std::size_t answer = which % kAnswers;
        ++sent[answer];
        const std::string body =
            "csrf=" + phone.csrf + "&ronde=" + phone.round + "&answer=" + std::to_string(answer);
        phone.own->ask(post("/d/" + code_ + "/stem", phone, body),
                       [&, which, answer](const Answer& came) {
                           ++ended;
                           if (came.status != 303) return;
                           latencies.push_back(ms(Steady::now() - planned(which)));
                           ++acknowledged[answer];
                           phones_[which].acknowledged = true;
                       });
    };
    while (ended < voters_ && Steady::now() < planned(voters_) + kPatienceForVotes) {
        while (begun < voters_ && planned(begun) <= Steady::now()) cast(begun++);
        loop_.turn(begun < voters_ ? planned(begun) : Steady::now() + milliseconds{20});
    }
    const double took = ms(Steady::now() - start);
    std::cout << "{\"took_ms\":" << took << ",\"sent\":" << json(sent)
              << ",\"acknowledged\":" << json(acknowledged) << ",\"ms\":" << json(latencies) << "}"
              << std::endl;
}

void Room::close() {
    turn_until([] { return false; }, milliseconds{50});
    std::vector<int> before;
    for (const Phone& phone : phones_) before.push_back(phone.listener->standings());
    std::cout << "{\"ready\":1}" << std::endl;
    std::size_t told = 0;
    turn_until(
        [&] {
            while (told < phones_.size() && phones_[told].listener->standings() > before[told])
                ++told;
            return told == phones_.size();
        },
        seconds{15});
    std::vector<double> at;
    for (std::size_t i = 0; i < phones_.size(); ++i)
        if (phones_[i].listener->standings() > before[i])
            at.push_back(
                duration<double>(phones_[i].listener->last_standing().time_since_epoch()).count());
    std::cout.precision(12);
    std::cout << "{\"told\":" << at.size() << ",\"first\":" << std::ranges::min(at)
              << ",\"last\":" << std::ranges::max(at) << "}" << std::endl;
}

void Room::follow(double over_ms) {
    std::size_t begun = 0;
    std::size_t ended = 0;
    std::size_t shown = 0;
    std::vector<std::unique_ptr<Client>> clients;
    for (Phone& phone : phones_) {
        phone.own.reset();
        clients.push_back(std::make_unique<Client>(loop_));
    }
    const Moment start = Steady::now();
    const auto planned = [&](std::size_t which) {
        const duration<double, std::milli> after{over_ms * static_cast<double>(which) /
                                                 static_cast<double>(phones_.size())};
        return start + std::chrono::duration_cast<Steady::duration>(after);
    };
    while (ended < phones_.size() && Steady::now() < start + kPatience) {
        for (; begun < phones_.size() && planned(begun) <= Steady::now(); ++begun)
            clients[begun]->ask(get("/d/" + code_, phones_[begun]), [&](const Answer& page) {
                ++ended;
                if (page.status == 200) ++shown;
            });
        loop_.turn(Steady::now() + milliseconds{1});
    }
    std::cout << "{\"shown\":" << shown << ",\"ms\":" << ms(Steady::now() - start) << "}"
              << std::endl;
}

void Room::check() {
    int both = 0;
    int only_page = 0;
    int lost = 0;
    follow_in_turn(voters_, [&](Phone& phone, Client& client, auto next) {
        client.ask(get("/d/" + code_, phone), [&, next](const Answer& page) {
            const bool is_in = page.body.find(kVoteIsIn) != std::string::npos;
            both += phone.acknowledged && is_in ? 1 : 0;
            only_page += !phone.acknowledged && is_in ? 1 : 0;
            lost += phone.acknowledged && !is_in ? 1 : 0;
            next();
        });
    });
    std::cout << "{\"kept\":" << both << ",\"unacknowledged\":" << only_page << ",\"lost\":" << lost
              << "}" << std::endl;
}

void Room::obey(const std::string& verb, double number) {
    if (verb == "listen") return listen(static_cast<std::size_t>(number));
    if (verb == "join") return join();
    if (verb == "open") return open(static_cast<std::size_t>(number));
    if (verb == "vote") return vote(number);
    if (verb == "close") return close();
    if (verb == "follow") return follow(number);
    if (verb == "check") return check();
    std::cout << "{\"unknown\":1}" << std::endl;
}

}  // namespace

int main(int count, char** words) {
    if (count != 4) {
        std::fprintf(stderr, "usage: load_dialogue PORT CODE PHONES\n");
        return 2;
    }
    Room room{static_cast<std::uint16_t>(std::stoi(words[1])), words[2], std::stoul(words[3])};
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream said{line};
        std::string verb;
        double number = 0;
        said >> verb >> number;
        room.obey(verb, number);
    }
    return 0;
}
