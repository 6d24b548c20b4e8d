namespace ApiXGuard.Runtime;

/// <summary>
/// A key store that may answer from what it read before, and can be told that a server no longer takes those keys. A store around
/// another passes the word on.
/// </summary>
public interface IApiXKeyCache : IApiXKeyStore
{
    /// <summary>Forgets the keys that were read before, so that the next call reads them anew. Thread-safe; does not block.</summary>
    void Invalidate();
}
