namespace ApiXGuard.Runtime;

/// <summary>Gives the key under which an encrypted store keeps its secrets. Implementations are thread-safe.</summary>
public interface IKeyProvider
{
    /// <summary>Gets the key's text. Called for each read; the caller does not keep it.</summary>
    string GetKey();
}
