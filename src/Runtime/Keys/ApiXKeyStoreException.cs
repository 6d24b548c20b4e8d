namespace ApiXGuard.Runtime;

/// <summary>A key store could not give a key: it is missing, the store cannot be reached, or the store refuses. Never holds a value.</summary>
public class ApiXKeyStoreException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ApiXKeyStoreException()
        : base("The key store could not give the key.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, where, and what to do; never a key.</param>
    public ApiXKeyStoreException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, where, and what to do; never a key.</param>
    /// <param name="innerException">The cause; its message holds no key either.</param>
    public ApiXKeyStoreException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
