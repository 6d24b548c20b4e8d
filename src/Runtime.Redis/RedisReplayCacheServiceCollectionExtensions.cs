using ApiXGuard.Runtime;
using ApiXGuard.Runtime.Redis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a replay cache in Redis.</summary>
public static class RedisReplayCacheServiceCollectionExtensions
{
    /// <summary>Remembers signatures in Redis, in the layout that Node and .NET servers share, in place of this process's memory.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configuration">
    /// The Redis client's configuration string, such as <c>redis.internal:6379,ssl=true</c>; a password belongs into the application's configuration. Opened at the
    /// first request.
    /// </param>
    /// <exception cref="ArgumentException">The configuration cannot be read; the message does not show it.</exception>
    public static IServiceCollection AddRedisReplayCache(this IServiceCollection services, string configuration)
    {
        ArgumentException.ThrowIfNullOrEmpty(configuration);
        return services.AddRedisReplayCache(Parse(configuration));
    }

    /// <summary>Remembers signatures in Redis, in the layout that Node and .NET servers share, in place of this process's memory.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configuration">The Redis client's configuration; copied. Opened at the first request.</param>
    public static IServiceCollection AddRedisReplayCache(this IServiceCollection services, ConfigurationOptions configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration.EndPoints.Count == 0)
            throw new ArgumentException("The Redis configuration names no server.", nameof(configuration));
        var copy = configuration.Clone();
        services.RemoveAll<RedisConnection>();
        services.AddSingleton(_ => new RedisConnection(copy));
        return services.Replace(ServiceDescriptor.Singleton<IReplayCache>(provider =>
            new RedisReplayCache(provider.GetRequiredService<RedisConnection>(), provider.GetService<ILogger<RedisReplayCache>>())));
    }

    // The client's own message repeats what it could not read, and that may be the password.
    private static ConfigurationOptions Parse(string configuration)
    {
        try
        {
            return ConfigurationOptions.Parse(configuration);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new ArgumentException("The Redis configuration cannot be read: it is a list such as 'host:port,name=value'.", nameof(configuration));
        }
    }
}
