using DotAi.Knowledge;
using DotAi.Testing.Knowledge;

namespace DotAi.Core.Tests.Knowledge;

/// <summary>The model that other stores are compared with keeps the contract itself.</summary>
public sealed class InMemoryStoreTests : KnowledgeStoreContract
{
    private readonly InMemoryStore _store = new();

    protected override IKnowledgeStore Open() => _store;
}
