// SPDX-License-Identifier: GPL-3.0-or-later
// A sender over gRPC, with grpc++ itself and messages that are bytes.
#pragma once

#include <grpcpp/channel.h>
#include <grpcpp/create_channel.h>
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/security/credentials.h>

#include <chrono>
#include <future>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace demarc::test {

inline constexpr auto kTraceExport = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
inline constexpr auto kLogsExport = "/opentelemetry.proto.collector.logs.v1.LogsService/Export";
inline constexpr auto kMetricsExport = "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export";

struct GrpcAnswer {
    grpc::Status status;
    std::string body;
};

class GrpcClient {
public:
    using Headers = std::vector<std::pair<std::string, std::string>>;

    explicit GrpcClient(
        std::uint16_t port, const std::shared_ptr<grpc::ChannelCredentials> &credentials = grpc::InsecureChannelCredentials())
        : m_stub(channel(port, credentials))
    {
    }

    std::future<GrpcAnswer> begin(const std::string &method, const std::string &body, const Headers &headers = {},
        grpc_compression_algorithm compression = GRPC_COMPRESS_NONE,
        std::chrono::milliseconds patience = std::chrono::seconds {60})
    {
        // A queue and a thread of its own: what grpc++ calls back on must not be the last to let go of the channel.
        return std::async(std::launch::async, [this, method, body, headers, compression, patience] {
            grpc::ClientContext context;
            context.set_compression_algorithm(compression);
            context.set_deadline(std::chrono::system_clock::now() + patience);
            for (const auto &[name, value] : headers)
                context.AddMetadata(name, value);
            const grpc::Slice slice(body);
            const grpc::ByteBuffer request(&slice, 1);
            grpc::ByteBuffer response;
            GrpcAnswer answer;
            grpc::CompletionQueue queue;
            const auto call = m_stub.PrepareUnaryCall(&context, method, request, &queue);
            call->StartCall();
            call->Finish(&response, &answer.status, nullptr);
            void *tag = nullptr;
            bool isDone = false;
            queue.Next(&tag, &isDone);
            queue.Shutdown();
            while (queue.Next(&tag, &isDone)) { }
            answer.body = bytesOf(response);
            return answer;
        });
    }

    GrpcAnswer ask(const std::string &method, const std::string &body, const Headers &headers = {},
        grpc_compression_algorithm compression = GRPC_COMPRESS_NONE,
        std::chrono::milliseconds patience = std::chrono::seconds {60})
    {
        return begin(method, body, headers, compression, patience).get();
    }

private:
    static std::shared_ptr<grpc::Channel> channel(
        std::uint16_t port, const std::shared_ptr<grpc::ChannelCredentials> &credentials)
    {
        grpc::ChannelArguments arguments;
        arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1); // a connection of its own
        arguments.SetMaxReceiveMessageSize(-1);
        return grpc::CreateCustomChannel("127.0.0.1:" + std::to_string(port), credentials, arguments);
    }
    static std::string bytesOf(grpc::ByteBuffer &buffer)
    {
        grpc::Slice slice;
        if (!buffer.Valid() || !buffer.DumpToSingleSlice(&slice).ok())
            return {};
        return {reinterpret_cast<const char *>(slice.begin()), slice.size()};
    }

    grpc::GenericStub m_stub;
};

} // namespace demarc::test
