namespace ApiXGuard.Runtime;

/// <summary>A replay cache cannot tell whether a signature is new: it is full or cannot be reached. Holds no key and no signature.</summary>
public class ApiXReplayCacheException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ApiXReplayCacheException()
        : base("The replay cache cannot tell whether the signature is new.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do; never a key or a signature.</param>
    public ApiXReplayCacheException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do; never a key or a signature.</param>
    /// <param name="innerException">The cause; its message holds neither.</param>
    public ApiXReplayCacheException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
