namespace ApiXGuard.Runtime;

/// <summary>A request cannot be made, signed or sent as it is. Says why, and holds no key, signature or body.</summary>
public class ApiXRequestException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ApiXRequestException()
        : this("The request cannot be made.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do; never a key.</param>
    public ApiXRequestException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do; never a key.</param>
    /// <param name="innerException">The cause; its message holds no key either.</param>
    public ApiXRequestException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
