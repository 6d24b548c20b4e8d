using ApiXGuard.Runtime;
using ApiXGuard.Runtime.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers an SQLite file as the place where the records of issued keys are kept.</summary>
public static class SqliteApiKeyRepositoryServiceCollectionExtensions
{
    /// <summary>Registers an SQLite file as the <see cref="IApiKeyRepository"/>, in place of one that is registered.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="path">The file's path; relative to the current folder. Its folder must exist; the file is made on first use.</param>
    /// <param name="busyTimeout">How long to wait for another process's lock; <see langword="null"/> for five seconds.</param>
    public static IServiceCollection AddSqliteApiKeyRepository(this IServiceCollection services, string path, TimeSpan? busyTimeout = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(path);
        services.RemoveAll<IApiKeyRepository>();
        services.AddSingleton<IApiKeyRepository>(_ => new SqliteApiKeyRepository(path, busyTimeout));
        return services;
    }
}
