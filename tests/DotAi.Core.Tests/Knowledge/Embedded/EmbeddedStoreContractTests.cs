using DotAi.Knowledge;
using DotAi.Knowledge.Embedded;
using DotAi.Testing;
using DotAi.Testing.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Core.Tests.Knowledge.Embedded;

public sealed class EmbeddedStoreContractTests : KnowledgeStoreContract
{
    private readonly TemporaryFolder _folder = new();

    protected override IKnowledgeStore Open() =>
        EmbeddedStoreRegistration.CreateEmbeddedStore(_folder["data/store.db"], NullLoggerFactory.Instance);

    protected override void Clean() => _folder.Dispose();
}
