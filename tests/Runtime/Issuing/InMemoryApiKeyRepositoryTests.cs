namespace ApiXGuard.Runtime.Tests.Issuing;

public sealed class InMemoryApiKeyRepositoryTests : ApiKeyRepositoryContract
{
    protected override IApiKeyRepository Repository { get; } = new InMemoryApiKeyRepository();
}
