// The members of Azure Storage that rules look for.
using System;

namespace Azure.Storage
{
    public class StorageSharedKeyCredential
    {
        public StorageSharedKeyCredential(string accountName, string accountKey) => throw null!;
    }
}

namespace Azure.Storage.Blobs
{
    public class BlobServiceClient
    {
        public BlobServiceClient(string connectionString) => throw null!;

        public BlobServiceClient(Uri serviceUri, Azure.Storage.StorageSharedKeyCredential credential) => throw null!;
    }
}
