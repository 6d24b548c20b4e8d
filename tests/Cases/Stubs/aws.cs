// The members of the AWS SDK that rules look for.
using System.Threading;
using System.Threading.Tasks;

namespace Amazon
{
    public class RegionEndpoint
    {
        public static readonly RegionEndpoint EUCentral1 = new();
    }
}

namespace Amazon.Runtime
{
    public abstract class AWSCredentials
    {
    }

    public class BasicAWSCredentials : AWSCredentials
    {
        public BasicAWSCredentials(string accessKey, string secretKey) => throw null!;
    }

    public class SessionAWSCredentials : AWSCredentials
    {
        public SessionAWSCredentials(string awsAccessKeyId, string awsSecretAccessKey, string token) => throw null!;
    }
}

namespace Amazon.S3
{
    public class AmazonS3Client
    {
        public AmazonS3Client(string awsAccessKeyId, string awsSecretAccessKey, Amazon.RegionEndpoint region) => throw null!;

        public AmazonS3Client(Amazon.Runtime.AWSCredentials credentials, Amazon.RegionEndpoint region) => throw null!;
    }
}

namespace Amazon.SecretsManager
{
    public interface IAmazonSecretsManager
    {
        Task<Model.GetSecretValueResponse> GetSecretValueAsync(Model.GetSecretValueRequest request, CancellationToken cancellationToken = default);
    }
}

namespace Amazon.SecretsManager.Model
{
    public class GetSecretValueRequest
    {
        public string? SecretId { get; set; }
    }

    public class GetSecretValueResponse
    {
        public string? SecretString { get; set; }
    }
}
