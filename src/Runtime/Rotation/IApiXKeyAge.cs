namespace ApiXGuard.Runtime;

/// <summary>A key store that knows how old its keys are may say so, for warnings about old keys. Implementations are thread-safe.</summary>
public interface IApiXKeyAge
{
    /// <summary>Gets when the present keys were made.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The moment; <see langword="null"/> where it is not known.</returns>
    ValueTask<DateTimeOffset?> GetKeysCreatedAsync(CancellationToken cancellationToken = default);
}
