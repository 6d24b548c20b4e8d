using ApiXGuard.Runtime.Tests.Issuing;

namespace ApiXGuard.Runtime.Sqlite.Tests;

public sealed class SqliteApiKeyRepositoryContractTests : ApiKeyRepositoryContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteApiKeyRepository _repository;

    public SqliteApiKeyRepositoryContractTests() => _repository = new SqliteApiKeyRepository(_folder.File());

    protected override IApiKeyRepository Repository => _repository;

    public void Dispose()
    {
        _repository.Dispose();
        _folder.Dispose();
    }
}
