namespace DotAi.Server.Configuration;

internal enum OtelProtocol
{
    HttpProtobuf,
    Grpc,
}
